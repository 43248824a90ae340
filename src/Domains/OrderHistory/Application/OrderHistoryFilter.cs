using System.ComponentModel;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.OrderHistory.Application;

[Description("Which orders are wanted; all given conditions must hold.")]
internal sealed record OrderHistoryFilter(
    [property: Description("Whose or which order: words of the name and address (their beginnings are enough from three letters on), an e-mail address or its beginning, the end of a telephone number, an order's number. At most 5 words.")] string? Text = null,
    [property: Description("The order's number or its end, at least 3 letters and digits.")] string? Number = null,
    [property: Description("The telephone number or its end, at least 4 digits, with or without the country's.")] string? Phone = null,
    [property: Description("Only orders where they are.")] OrderStatus? Status = null,
    [property: Description("Only orders of this location.")] GlobalId? LocationId = null,
    [property: Description("Only orders placed on this day or later, by the location's clock.")] LocalDate? From = null,
    [property: Description("Only orders placed on this day or earlier, by the location's clock.")] LocalDate? To = null,
    [property: Description("Only orders whose total is at least so many minor units.")] long? MinTotal = null,
    [property: Description("Only orders whose total is at most so many minor units.")] long? MaxTotal = null,
    [property: Description("Only orders with these words in the names of their dishes, at most 5; case and accents do not count.")] string? Item = null)
{
    private const int LongestText = 100;
    private const int MostWords = 5;
    private const int ShortestNumber = 3;
    private const int ShortestPhone = 4;
    private const int ShortestBeginning = 3;

    /// <summary>More digits than these in a free text are a telephone number.</summary>
    private const int LongestNumberEnd = 4;

    /// <exception cref="QueryRefusedError">A condition breaks its rule.</exception>
    public OrderSearch ToSearch() => WithText(new OrderSearch
    {
        Status = Status,
        LocationId = LocationId is { } location ? (location.Type == "Location" ? location.Id : Guid.Empty) : null,
        From = From,
        Until = To,
        MinTotal = MinTotal,
        MaxTotal = MaxTotal,
        Number = Number is null ? null : OrderFacts.Backwards(AtLeast(ShortestNumber, SearchWords.Folded(Bounded(Number, "number")), "number")),
        Phone = Phone is null ? null : OrderFacts.Backwards(AtLeast(ShortestPhone, PhoneEnd(Bounded(Phone, "phone")), "phone")),
        Items = string.IsNullOrWhiteSpace(Item) ? [] : WordsOf(Bounded(Item, "item"), "item"),
    });

    private OrderSearch WithText(OrderSearch search)
    {
        if (string.IsNullOrWhiteSpace(Text)) return search;
        var text = Bounded(Text, "text").Trim();
        if (IsPhone(text)) return search with { Phone = search.Phone ?? OrderFacts.Backwards(PhoneEnd(text)) };
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var email = parts.FirstOrDefault(p => p.Contains('@', StringComparison.Ordinal));
        var words = email is not null && parts.Length == 1 ? [] : WordsOf(string.Join(' ', parts.Where(p => p != email)), "text");
        return search with
        {
            Email = email?.ToLowerInvariant(),
            Words = [.. words.Where(w => !IsBeginning(w))],
            Beginnings = [.. words.Where(IsBeginning)],
        };
    }

    private static bool IsBeginning(string word) => word.Length >= ShortestBeginning && !word.Any(char.IsDigit);

    private static bool IsPhone(string text) => OrderFacts.DigitsOf(text).Length > LongestNumberEnd && text.All(c => char.IsAsciiDigit(c) || " +-/().".Contains(c, StringComparison.Ordinal));

    /// <summary>As the number ends in every way of writing it: the zeros that stand for a country or for none are left out.</summary>
    private static string PhoneEnd(string text) => OrderFacts.DigitsOf(text).TrimStart('0');

    /// <summary>What says nothing finds nothing: no order has the empty word.</summary>
    private static IReadOnlyList<string> WordsOf(string text, string field)
    {
        var words = SearchWords.In(text).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count > MostWords) throw new QueryRefusedError("WHERE_TOO_LARGE", $"Give at most {MostWords} words in {field}.");
        return words.Count > 0 ? words : [""];
    }

    private static string Bounded(string text, string field) => text.Length <= LongestText ? text : throw new QueryRefusedError("WHERE_TOO_LARGE", $"At most {LongestText} characters in {field}.");

    private static string AtLeast(int length, string text, string field) => text.Length >= length ? text : throw new QueryRefusedError("WHERE_TOO_SHORT", $"Give at least {length} characters of the {field}.");
}
