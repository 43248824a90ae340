using FoodSaaS.Catalog.Domain;
using FoodSaaS.Shared;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class GroupNestingTests
{
    private static readonly Guid[] Groups = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid())];

    [Theory]
    [InlineData("0>0", "MODIFIER_GROUP_IN_ITSELF")]
    [InlineData("0>1 1>0", "MODIFIER_GROUP_IN_ITSELF")]
    [InlineData("0>1 1>2 2>3 3>1", "MODIFIER_GROUP_IN_ITSELF")]
    [InlineData("0>1 1>2 2>3", null)]
    [InlineData("0>1 1>2 2>3 3>4", "NESTED_TOO_DEEPLY")]
    [InlineData("2>3 3>4 0>1 1>2", "NESTED_TOO_DEEPLY")]
    [InlineData("0>1 0>2 1>3 2>3", null)]
    public void Groups_open_others_without_circles_and_four_levels_deep_whatever_came_first(string edges, string? code)
    {
        Error? refusal = null;
        var nesting = new GroupNesting(Groups.Select(g => (g, (IReadOnlyList<Guid>)[])));
        var opens = Groups.ToDictionary(g => g, _ => new List<Guid>());
        foreach (var edge in edges.Split(' ').Select(e => e.Split('>').Select(int.Parse).ToArray()))
        {
            opens[Groups[edge[0]]].Add(Groups[edge[1]]);
            refusal ??= nesting.Put(Groups[edge[0]], Options(1, [.. opens[Groups[edge[0]]]]));
        }

        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void A_tree_that_grows_beyond_what_a_page_can_show_is_refused()
    {
        var nesting = new GroupNesting([]);

        Assert.Null(nesting.Put(Groups[2], Options(50)));
        Assert.Null(nesting.Put(Groups[1], Options(9, Groups[2])));
        Assert.Equal("TOO_MANY_OPTIONS", nesting.Put(Groups[0], Options(2, Groups[1]))?.Code);
    }

    [Fact]
    public void Dishes_above_a_group_are_found_through_all_levels()
    {
        var nesting = new GroupNesting([]);
        nesting.Put(Groups[1], Options(1, Groups[2]));
        nesting.Put(Groups[0], Options(1, Groups[1]));
        nesting.Put(Groups[3], Options(1));

        Assert.Equal([Groups[2], Groups[1], Groups[0]], nesting.Above(Groups[2]));
    }

    private static List<OptionDetails> Options(int count, params Guid[] opens) =>
        [.. Enumerable.Range(0, count).Select(_ => new OptionDetails(null, LocalizedText.Empty, 0, false, [], []) { OpensGroupIds = opens })];
}
