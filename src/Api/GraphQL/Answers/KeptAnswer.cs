using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A public answer in the store.</summary>
internal sealed class KeptAnswer(AnswerKey key, PublicAnswer answer)
{
    private const int Overhead = 1024;

    private volatile bool _isStale;
    private long _lastUsed = Environment.TickCount64;
    private Brand _brand = answer.Brand;

    public AnswerKey Key { get; } = key;

    public PublicAnswer Answer { get; } = answer;

    /// <summary>Bodies that asked for it before, so that they need not be read again. Guarded by the store's lock.</summary>
    public Queue<AnswerKey> Bodies { get; } = new();

    /// <summary>The callers' own names for it that the observers know already.</summary>
    public ConcurrentDictionary<string, bool> Observed { get; } = new(StringComparer.Ordinal);

    /// <summary>True once it was asked for again: worth making anew when it is out of date.</summary>
    public bool IsWanted { get; private set; }

    public bool IsStale => _isStale;

    public long LastUsed => Volatile.Read(ref _lastUsed);

    public long Weight => Answer.Bytes.Length + ((Answer.Query.Document.Length + Answer.Query.Variables.Length) * 2L) + Overhead;

    public bool IsFresh(Brand brand, IClock clock) =>
        !_isStale && (Answer.NextChange is null || clock.GetCurrentInstant() < Answer.NextChange) && ShowsThe(brand);

    public void Used()
    {
        IsWanted = true;
        Volatile.Write(ref _lastUsed, Environment.TickCount64);
    }

    /// <summary>Takes over what is known of the one before. Observers are told anew: this answer may be made from other things.</summary>
    public void Succeed(KeptAnswer earlier)
    {
        IsWanted = earlier.IsWanted || !earlier.Observed.IsEmpty;
        foreach (var body in earlier.Bodies) Bodies.Enqueue(body);
    }

    public void Expire() => _isStale = true;

    /// <summary>The registry hands out a new record every few seconds; what it says seldom differs.</summary>
    private bool ShowsThe(Brand brand)
    {
        if (ReferenceEquals(_brand, brand)) return true;
        if (_brand with { Locales = brand.Locales } != brand || !_brand.Locales.SequenceEqual(brand.Locales, StringComparer.Ordinal)) return false;
        _brand = brand;
        return true;
    }
}
