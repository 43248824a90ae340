using System.ComponentModel;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Reading;

[Description("Which way to sort.")]
internal enum SortDirection
{
    [Description("The least first; entries without a value last.")]
    Asc,

    [Description("The greatest first; entries without a value last.")]
    Desc,
}

[Description("Conditions on a text; all that are given must hold. Of a list, any item may meet them.")]
internal sealed record TextFilter(
    [property: Description("Equal to.")] string? Eq = null,
    [property: Description("One of, at most 100.")] IReadOnlyList<string>? In = null,
    [property: Description("Holds this, in upper or lower case.")] string? Contains = null,
    [property: Description("Begins with this, in upper or lower case.")] string? StartsWith = null,
    [property: Description("Before, in the database's order of texts.")] string? Lt = null,
    [property: Description("Before or equal.")] string? Lte = null,
    [property: Description("After.")] string? Gt = null,
    [property: Description("After or equal.")] string? Gte = null,
    [property: Description("True: has no value. False: has one.")] bool? IsNull = null);

[Description("Conditions on a number; all that are given must hold. Of a list, any item may meet them.")]
internal sealed record NumberFilter(
    [property: Description("Equal to.")] double? Eq = null,
    [property: Description("One of, at most 100.")] IReadOnlyList<double>? In = null,
    [property: Description("Less than.")] double? Lt = null,
    [property: Description("At most.")] double? Lte = null,
    [property: Description("More than.")] double? Gt = null,
    [property: Description("At least.")] double? Gte = null,
    [property: Description("True: has no value. False: has one.")] bool? IsNull = null);

[Description("Conditions on a yes or no.")]
internal sealed record BooleanFilter(
    [property: Description("Equal to.")] bool? Eq = null,
    [property: Description("True: has no value. False: has one.")] bool? IsNull = null);

[Description("Conditions on a day; all that are given must hold.")]
internal sealed record DateFilter(
    [property: Description("On that day.")] LocalDate? Eq = null,
    [property: Description("Before.")] LocalDate? Lt = null,
    [property: Description("Before or on.")] LocalDate? Lte = null,
    [property: Description("After.")] LocalDate? Gt = null,
    [property: Description("After or on.")] LocalDate? Gte = null,
    [property: Description("True: has no value. False: has one.")] bool? IsNull = null);

[Description("Conditions on an instant; all that are given must hold.")]
internal sealed record DateTimeFilter(
    [property: Description("At that instant.")] Instant? Eq = null,
    [property: Description("Before.")] Instant? Lt = null,
    [property: Description("Before or at.")] Instant? Lte = null,
    [property: Description("After.")] Instant? Gt = null,
    [property: Description("After or at.")] Instant? Gte = null,
    [property: Description("True: has no value. False: has one.")] bool? IsNull = null);

[Description("Conditions on what a field refers to.")]
internal sealed record IdFilter(
    [property: Description("Refers to this.")] GlobalId? Eq = null,
    [property: Description("Refers to one of these, at most 100.")] IReadOnlyList<GlobalId>? In = null,
    [property: Description("True: refers to nothing. False: refers to something.")] bool? IsNull = null);
