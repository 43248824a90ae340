using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Life;

/// <summary>Why a brand is not moved to another state.</summary>
public static class LifeErrors
{
    public static readonly Error BrandNotFound = Error.NotFound("BRAND_NOT_FOUND", "There is no such brand.", "brandId");

    public static readonly Error ReasonInvalid = Error.Invalid("REASON_INVALID", $"Say why, in {BrandMove.ShortestReason} to {BrandMove.LongestReason} characters.", "reason");

    public static readonly Error DeletionBegun = Error.Conflict("DELETION_BEGUN", "This brand is being deleted. That cannot be taken back any more.");

    public static readonly Error PastDue = Error.Forbidden("BRAND_PAST_DUE", "An invoice of this brand is overdue. Until it is paid, nobody is invited and no keys are made.");

    public static Error NotAllowed(BrandStatus from, BrandStatus to) => Error.Conflict("MOVE_NOT_ALLOWED", $"A brand that is {from} cannot become {to} this way.", "to");

    /// <summary>The reason, trimmed, or null where it is too short or too long.</summary>
    public static string? Reason(string text) => text.Trim() is { Length: >= BrandMove.ShortestReason and <= BrandMove.LongestReason } reason ? reason : null;
}
