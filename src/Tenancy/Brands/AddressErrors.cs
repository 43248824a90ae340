using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>Why a brand cannot have an address that is one by its form.</summary>
internal static class AddressErrors
{
    public static readonly Error Taken = Error.Conflict("SLUG_TAKEN", "This address belongs to another brand.", "slug");

    public static readonly Error LooksAlike = Error.Conflict("SLUG_LOOKS_ALIKE", "People would mistake this address for another brand's. Please choose one that looks different.", "slug");

    public static Error Held(Instant until) =>
        Error.Conflict("SLUG_HELD", $"Another brand gave this address up not long ago. It is free again on {until.InUtc().Date.PlusDays(1):uuuu-MM-dd}.", "slug");
}
