using FoodSaaS.Tenancy.GraphQL;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class ConnectionTests
{
    [Property(MaxTest = 300)]
    public void Walking_forward_gives_everything_once_in_order(byte count, byte size)
    {
        var all = Enumerable.Range(0, count).ToList();
        var step = Math.Max(1, size % 120);
        var seen = new List<int>();
        string? after = null;
        for (var more = true; more;)
        {
            var slice = Connection<int>.Of(all, new Page(step, after, null, null));
            Assert.Equal(count, slice.TotalCount);
            Assert.Equal(seen.Count > 0, slice.HasPreviousPage);
            Assert.True(slice.Nodes.Count <= Math.Min(step, Page.MaxSize));
            seen.AddRange(slice.Nodes);
            after = slice.PageInfo.EndCursor;
            more = slice.HasNextPage;
        }

        Assert.Equal(all, seen);
    }

    [Property(MaxTest = 300)]
    public void Walking_backward_gives_everything_once_in_order(byte count, byte size)
    {
        var all = Enumerable.Range(0, count).ToList();
        var step = Math.Max(1, size % 120);
        var seen = new List<int>();
        string? before = null;
        for (var more = true; more;)
        {
            var slice = Connection<int>.Of(all, new Page(null, null, step, before));
            Assert.Equal(seen.Count > 0, slice.HasNextPage);
            seen.InsertRange(0, slice.Nodes);
            before = slice.PageInfo.StartCursor;
            more = slice.HasPreviousPage;
        }

        Assert.Equal(all, seen);
    }

    [Property(MaxTest = 500)]
    public void Whatever_is_asked_for_a_slice_is_a_piece_of_the_list(byte count, int? first, int? last, string? after, byte? afterPosition, byte? beforePosition)
    {
        var all = Enumerable.Range(0, count).ToList();
        var page = new Page(first, afterPosition is { } a ? Cursor.Of(a) : after, last, beforePosition is { } b ? Cursor.Of(b) : null);
        var slice = Connection<int>.Of(all, page);

        Assert.InRange(slice.Nodes.Count, 0, Page.MaxSize);
        Assert.Equal(slice.Nodes.Count, slice.Cursors.Count);
        if (slice.Nodes.Count == 0) return;
        Assert.Equal(Enumerable.Range(slice.Nodes[0], slice.Nodes.Count), slice.Nodes);
        Assert.Equal(slice.Nodes[^1] < count - 1, slice.HasNextPage);
        Assert.Equal(slice.Nodes[0] > 0, slice.HasPreviousPage);
        if (afterPosition is { } start) Assert.True(slice.Nodes[0] > start);
        if (beforePosition is { } end) Assert.True(slice.Nodes[^1] < end);
    }

    [Theory]
    [InlineData(null, null, 20)]
    [InlineData(0, null, 0)]
    [InlineData(-5, null, 0)]
    [InlineData(1_000_000, null, 100)]
    [InlineData(null, 7, 7)]
    [InlineData(null, int.MinValue, 0)]
    public void A_slice_has_a_hundred_nodes_at_most(int? first, int? last, int size) => Assert.Equal(size, new Page(first, null, last, null).Size);

    [Property(MaxTest = 500)]
    public void A_cursor_reads_back_and_no_text_breaks_it(NonNegativeInt position, string? text)
    {
        Assert.Equal(position.Get, Cursor.Position(Cursor.Of(position.Get)));
        Assert.True(Cursor.Position(text) is null or >= 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/////w")]
    [InlineData("AAAAgA")]
    [InlineData("AAA=AA")]
    [InlineData("      ")]
    [InlineData("ＡAAAAA")]
    [InlineData("AAAAAAAA")]
    public void A_cursor_that_is_none_is_no_position(string? text) => Assert.Null(Cursor.Position(text));
}
