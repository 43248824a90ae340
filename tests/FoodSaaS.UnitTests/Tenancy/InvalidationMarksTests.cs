using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class InvalidationMarksTests
{
    private static readonly TenantId Brand = new(Guid.CreateVersion7());

    private readonly InvalidationMarks _marks = new();

    [Property(MaxTest = 300)]
    public void A_tag_is_after_a_step_exactly_where_it_was_marked_after_it(byte[] marked, byte asked)
    {
        var steps = new List<long> { _marks.Now(Brand) };
        foreach (var tag in marked) steps.Add(_marks.Mark(Brand, [$"tag:{tag % 4}"]));

        for (var i = 0; i < steps.Count; i++)
        {
            var isMarkedLater = marked.Skip(i).Any(tag => tag % 4 == asked % 4);
            Assert.Equal(isMarkedLater, _marks.AnyAfter(Brand, steps[i], ["other", $"tag:{asked % 4}"]));
        }
    }

    [Fact]
    public void Steps_grow_by_one_for_each_brand_alone()
    {
        var other = new TenantId(Guid.CreateVersion7());

        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => _marks.Mark(Brand, ["menu"])));
        Assert.Equal(3, _marks.Now(Brand));
        Assert.Equal(0, _marks.Now(other));
        Assert.False(_marks.AnyAfter(other, 0, ["menu"]));
    }

    [Fact]
    public void What_is_marked_as_everything_is_after_every_step_before_it()
    {
        var before = _marks.Mark(Brand, ["menu"]);
        var at = _marks.Mark(Brand, [DataChanged.Everything]);
        Assert.True(_marks.AnyAfter(Brand, before, ["never marked"]));
        Assert.False(_marks.AnyAfter(Brand, at, ["menu"]));
    }

    [Fact]
    public void An_answer_begun_before_a_change_is_always_found_overtaken_after_it()
    {
        var missed = 0;
        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 50 }, i =>
        {
            var step = _marks.Now(Brand);
            _marks.Mark(Brand, [$"tag:{i % 7}"]);
            if (!_marks.AnyAfter(Brand, step, [$"tag:{i % 7}"])) Interlocked.Increment(ref missed);
        });

        Assert.Equal(0, missed);
        Assert.Equal(20_000, _marks.Now(Brand));
    }
}
