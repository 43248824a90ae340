using System.Globalization;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Bulk;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Bulk;

/// <summary>Reads what a change of many dishes says, collecting every error at the path of its field.</summary>
internal sealed class BulkReading(Currency currency, List<Error> errors)
{
    public IReadOnlyList<Guid> Ids(IReadOnlyList<GlobalId> input)
    {
        if (input.Count > CatalogLimits.Items) errors.Add(CatalogErrors.TooManyItems().At("ids"));
        var ids = input.Take(CatalogLimits.Items).Select(id => id.Of(TypedIds.Item)).ToList();
        var seen = new HashSet<Guid>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (!seen.Add(ids[i]) && ids[i] != Guid.Empty) errors.Add(CatalogErrors.ListedTwice($"ids.{i}"));
        }

        return ids;
    }

    public PriceEdit? Price(PriceEditInput? input) => input is null ? null : new PriceEdit(Share(input.Percent), Amount(input.Amount), Step(input.Step));

    /// <summary>Null where nothing is said.</summary>
    public Availability? Availability(AvailabilityEditInput? input, Instant now)
    {
        if (input is null) return null;
        if (input is { IsAvailable: true, ReturnsAt: not null }) errors.Add(CatalogErrors.ReturnUnwanted().At("availability.returnsAt"));
        if (input.ReturnsAt <= now) errors.Add(CatalogErrors.ReturnInPast().At("availability.returnsAt"));
        return input.IsAvailable ? Domain.Availability.On : Domain.Availability.Off(input.ReturnsAt);
    }

    private int Share(string? text)
    {
        if (text is null) return 0;
        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var isRead = decimal.TryParse(text.Trim(), plain, CultureInfo.InvariantCulture, out var percent) && percent is >= -100 and <= BulkErrors.MostPercent && decimal.Round(percent, 2) == percent;
        if (!isRead) errors.Add(BulkErrors.PercentUnreadable());
        return isRead ? (int)(percent * 100) : 0;
    }

    private long Amount(string? text)
    {
        if (text is null) return 0;
        var trimmed = text.Trim();
        var isNegative = trimmed.StartsWith('-');
        if (PriceAmount.Read(isNegative ? trimmed[1..] : trimmed, currency, "price.amount").TryGet(out var amount, out var refused)) return isNegative ? -amount : amount;
        errors.AddRange(refused);
        return 0;
    }

    private long Step(string? text)
    {
        if (text is null) return 1;
        if (PriceAmount.Read(text, currency, "price.step").TryGet(out var step, out _) && step > 0) return step;
        errors.Add(BulkErrors.StepUnreadable());
        return 1;
    }
}
