using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class ItemSizeType : ObjectType<ItemSizeView>
{
    public ItemSizeType()
        : base(TypedIds.ItemSize, "A size of a dish with its prices.")
    {
        GlobalId(s => s.Id);
        Optional("name", AccessRule.Inherited, "Its name in the language of the answer; null where the dish has one nameless size.", (s, r) => r.TextOrNull(s.Name));
        Field("nameTranslations", AccessRule.Inherited, "Its name in every language that it has.", s => s.Name.ToTranslations()).Sized(FieldCost.Languages);
        Field("priceKind", AccessRule.Inherited, "How it is charged.", s => s.PriceKind);
        Optional("perGrams", AccessRule.Inherited, "The grams that the price is for, exactly for PER_WEIGHT.", s => s.PerGrams);
        Optional(
            "price",
            AccessRule.Inherited,
            "The price; null exactly for ON_REQUEST.",
            (s, r) => s.PriceFor(r.Argument<ServiceType?>("service")),
            Argument.Optional<ServiceType>("service", "The service that it is for; the base price where nothing is said."));
        Field("servicePrices", AccessRule.Inherited, "Prices of single services that differ from the base.", s => s.ServicePrices).Sized(2);
    }
}

internal sealed class ServicePriceType : ObjectType<ServicePriceView>
{
    public ServicePriceType()
        : base("ServicePrice", "The price of one service.")
    {
        Field("service", AccessRule.Inherited, "The service.", p => p.Service);
        Field("price", AccessRule.Inherited, "Its price.", p => p.Price);
    }
}

internal sealed class AvailabilityType : ObjectType<AvailabilityView>
{
    public AvailabilityType()
        : base("Availability", "Whether a dish can be had now.")
    {
        Field("isAvailable", AccessRule.Inherited, "False: 86 or sold out, it cannot be had now.", a => a.IsAvailable);
        Field("isSoldOut", AccessRule.Inherited, "It is counted and none is left; it comes back when there are more.", a => a.IsSoldOut);
        Optional("returnsAt", AccessRule.Inherited, "When it comes back by itself; null while it is available, or when it stays off until it is put back on by hand.", a => a.ReturnsAt);
    }
}
