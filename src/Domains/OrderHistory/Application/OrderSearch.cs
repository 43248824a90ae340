using FoodSaaS.Contracts.Ordering;
using NodaTime;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>What is looked for; all that is given must hold. Texts are as <see cref="Domain.OrderFacts"/> has them.</summary>
internal sealed record OrderSearch
{
    public Guid? DinerId { get; init; }

    public OrderStatus? Status { get; init; }

    public Guid? LocationId { get; init; }

    /// <summary>First day, at the restaurant.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, at the restaurant.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Minor units.</summary>
    public long? MinTotal { get; init; }

    /// <summary>Minor units.</summary>
    public long? MaxTotal { get; init; }

    /// <summary>The end of the number, backwards.</summary>
    public string? Number { get; init; }

    /// <summary>The end of the telephone number, backwards.</summary>
    public string? Phone { get; init; }

    /// <summary>The beginning of the e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Words that it has.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Beginnings of words that it has.</summary>
    public IReadOnlyList<string> Beginnings { get; init; } = [];

    /// <summary>Words of what was ordered.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The instants between which the days lie, wherever the restaurant is: for an index, which knows no zones.</summary>
    public (Instant? From, Instant? Until) Instants => (
        From is { } first ? first.AtMidnight().WithOffset(Offset.MaxValue).ToInstant() : null,
        Until is { } last ? last.PlusDays(1).AtMidnight().WithOffset(Offset.MinValue).ToInstant() : null);

    /// <summary>What all texts that begin with one lie before.</summary>
    public static string EndOf(string beginning) => beginning + "\U0010FFFF";
}
