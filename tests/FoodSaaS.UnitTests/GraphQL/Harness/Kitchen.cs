using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>The state behind the test module: it counts what ran.</summary>
internal sealed class Kitchen
{
    private readonly TaskCompletionSource _ended = new();
    private readonly ConcurrentDictionary<Channel<int>, byte> _listening = new();
    private readonly ConcurrentDictionary<int, int> _answers = new();
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

    /// <summary>How often the bell is listened to.</summary>
    public int Listening => _listening.Count;

    public void Ring(int number)
    {
        foreach (var listener in _listening.Keys) listener.Writer.TryWrite(number);
    }

    public async IAsyncEnumerable<int> ListenAsync([EnumeratorCancellation] CancellationToken cancelled)
    {
        var channel = Channel.CreateUnbounded<int>();
        _listening.TryAdd(channel, 0);
        try
        {
            await foreach (var number in channel.Reader.ReadAllAsync(cancelled)) yield return number;
        }
        finally
        {
            _listening.TryRemove(channel, out _);
        }
    }

    /// <summary>How often a ring was turned into an answer.</summary>
    public int AnswersTo(int number) => _answers.GetValueOrDefault(number);

    public BellView Answer(int number, FieldContext c)
    {
        _answers.AddOrUpdate(number, 1, (_, answers) => answers + 1);
        return new BellView(number, $"{number} of {c.Brand.Slug} in {c.Locale} for {c.Viewer.Author} louder by {c.Argument<int?>("by")}");
    }
}
