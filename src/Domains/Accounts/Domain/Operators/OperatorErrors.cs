using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain.Operators;

/// <summary>What operators can be refused.</summary>
internal static class OperatorErrors
{
    public static readonly Error BrandNotFound = Error.NotFound("BRAND_NOT_FOUND", "There is no such brand.", "brandId");

    public static readonly Error ReasonInvalid =
        Error.Invalid("REASON_INVALID", $"Say why, in {Impersonation.ShortestReason} to {Impersonation.LongestReason} characters: the brand's owners read it.", "reason");

    public static readonly Error MinutesInvalid = Error.Invalid("MINUTES_INVALID", $"Between 1 and {Impersonation.LongestMinutes} minutes.", "minutes");

    public static readonly Error WorksThere = Error.Conflict("WORKS_THERE", "You belong to this brand's staff. Work there as yourself.", "brandId");

    public static readonly Error ImpersonationNotFound = Error.NotFound("IMPERSONATION_NOT_FOUND", "This impersonation is over.", "id");
}
