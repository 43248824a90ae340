using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>The state behind the test module: it counts what ran.</summary>
internal sealed class Kitchen
{
    private readonly TaskCompletionSource _ended = new();
    private int _cooked;
    private int _changed;

    /// <summary>How often a resolver with an effect ran.</summary>
    public int Cooked => _cooked;

    public int Changed => _changed;

    /// <summary>A name that the dish has from now on.</summary>
    public string DishName { get; set; } = "Soup";

    public Instant? ChangesAt { get; set; }

    /// <summary>Holds cooks up until it is set.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public TaskCompletionSource Begun { get; set; } = new();

    public Task StreamEnded => _ended.Task;

    public string NameOf(Brand brand) => $"{DishName} of {brand.Slug}";

    public async Task<DishView> CookAsync(FieldContext c)
    {
        Interlocked.Increment(ref _cooked);
        var dish = new DishView(Guid.Empty, $"{NameOf(c.Brand)} in {c.Locale} for {c.Viewer.Kind}", null);
        Begun.TrySetResult();
        await Gate;
        c.Service<ICacheTags>().Name("dish");
        if (ChangesAt is { } instant) c.Service<ICacheTags>().ChangesAt(instant);
        return dish;
    }

    public string Cook(string what)
    {
        Interlocked.Increment(ref _changed);
        return what;
    }

    public void Ended() => _ended.TrySetResult();
}
