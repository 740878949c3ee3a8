from firsthand.links.cache import ShortMemory


def test_a_value_is_believed_for_a_moment_only():
    memory = ShortMemory[str](size=2, seconds=1.5)
    memory.put("a", "A", now=10)
    assert memory.get("a", 11.4) == "A"
    assert memory.get("a", 11.5) is None


def test_the_least_used_goes_first():
    memory = ShortMemory[str](size=2, seconds=60)
    memory.put("a", "A", now=0)
    memory.put("b", "B", now=0)
    memory.get("a", 1)
    memory.put("c", "C", now=1)
    assert [memory.get(key, 2) for key in "abc"] == ["A", None, "C"]


def test_memory_does_not_grow():
    memory = ShortMemory[bool](size=100, seconds=60)
    for number in range(50_000):
        memory.put(str(number), True, now=0)
    assert len(memory) == 100
