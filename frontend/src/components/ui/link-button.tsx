import type { ReactNode } from "react";
import { AppLink, type AppLinkProps } from "./app-link";
import { type ButtonSize, type ButtonVariant, buttonStyles } from "./button-styles";

interface LinkButtonProps extends AppLinkProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  iconAfter?: ReactNode;
}

/** Looks like a button, goes somewhere. Addresses of other sites open in a new tab. */
export function LinkButton({
  variant,
  size,
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  const content = (
    <>
      {icon}
      {children}
      {iconAfter}
    </>
  );
  const styles = buttonStyles(variant, size, className);
  if (/^(https?:|mailto:|\/api\/)/.test(rest.href)) {
    const { eager: _eager, replace: _replace, ...plain } = rest;
    const target = rest.href.startsWith("http") ? "_blank" : undefined;
    return (
      <a target={target} rel={target && "noreferrer"} {...plain} className={styles}>
        {content}
      </a>
    );
  }
  return (
    <AppLink {...rest} className={styles}>
      {content}
    </AppLink>
  );
}
