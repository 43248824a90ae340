using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Bulk;

[Description("One change of many dishes; what is left out stays as it is.")]
internal sealed record EditItemsInput(
    [property: Description("The dishes, 1 to 2,000, each once.")] IReadOnlyList<GlobalId> Ids,
    [property: Description("How their prices change.")] PriceEditInput? Price = null,
    [property: Description("The category to move them to; they come last there.")] GlobalId? CategoryId = null,
    [property: Description("Code of their tax class.")] string? TaxClass = null,
    [property: Description("86 them, or put them back on.")] AvailabilityEditInput? Availability = null,
    [property: Description("Diets that they suit from now on.")] IReadOnlyList<Diet>? AddDiets = null,
    [property: Description("Diets that they no longer suit.")] IReadOnlyList<Diet>? RemoveDiets = null,
    [property: Description("Only says what would change.")] bool DryRun = false,
    [property: Description("That of the preview: the change is made only if it is still just that one, and never twice.")] string? Fingerprint = null);

[Description("A change of all prices of dishes, those of single services included; what is on request stays so. First the share, then the amount, then the step.")]
internal sealed record PriceEditInput(
    [property: Description("Decimal string of percent, `5` or `-2.5`: -100 to 500, two decimals at most.")] string? Percent = null,
    [property: Description("Decimal string in the brand's currency, `0.50` or `-1`.")] string? Amount = null,
    [property: Description("Decimal string in the brand's currency: new prices are rounded to multiples of it, halves up.")] string? Step = null);

[Description("Whether dishes can be had.")]
internal sealed record AvailabilityEditInput(
    [property: Description("False: they cannot be had from now on.")] bool IsAvailable,
    [property: Description("When they come back by themselves, in the future.")] Instant? ReturnsAt = null);
