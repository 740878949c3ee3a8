import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import { type FeedCard, type FeedPage, type Story, storyQueries, type Topic } from "./api";

const FEED = ["stories", "feed"];

/** Puts a story aside for later, or takes that back. Its card and its own screen say so at once; a list of saved ones is asked for anew. */
export function useSaveStory(id: number) {
  const client = useQueryClient();
  const show = (saved: boolean) => {
    client.setQueriesData<InfiniteData<FeedPage>>({ queryKey: FEED }, (feed) =>
      feed ? { ...feed, pages: feed.pages.map((page) => withCard(page, id, { saved })) } : feed,
    );
    client.setQueryData(storyQueries.detail(id).queryKey, (story: Story | undefined) =>
      story ? { ...story, saved } : story,
    );
  };
  return useMutation({
    mutationFn: (saved: boolean) => {
      const params = { params: { path: { id } } };
      const address = "/api/v1/stories/{id}/save/";
      return data(saved ? api.POST(address, params) : api.DELETE(address, params));
    },
    onMutate: show,
    onError: (_, saved) => show(!saved),
    onSuccess: () =>
      client.invalidateQueries({
        queryKey: FEED,
        predicate: ({ queryKey }) => (queryKey[2] as { saved?: string })?.saved === "1",
      }),
  });
}

function withCard(page: FeedPage, id: number, change: Partial<FeedCard>): FeedPage {
  return { ...page, results: page.results.map((card) => (card.id === id ? { ...card, ...change } : card)) };
}

export function useFollowTopic(id: number) {
  const client = useQueryClient();
  const show = (following: boolean) =>
    client.setQueryData(storyQueries.topics.queryKey, (topics: Topic[] | undefined) =>
      topics?.map((topic) => (topic.id === id ? { ...topic, following } : topic)),
    );
  return useMutation({
    mutationFn: (following: boolean) => {
      const params = { params: { path: { id } } };
      const address = "/api/v1/topics/{id}/follow/";
      return data(following ? api.POST(address, params) : api.DELETE(address, params));
    },
    onMutate: show,
    onError: (_, following) => show(!following),
    onSuccess: () =>
      client.invalidateQueries({
        queryKey: FEED,
        predicate: ({ queryKey }) => (queryKey[2] as { following?: string })?.following === "1",
      }),
  });
}
