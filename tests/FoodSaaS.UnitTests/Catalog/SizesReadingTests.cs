using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class SizesReadingTests
{
    private static readonly SizeDetails Present = new(Guid.NewGuid(), Menus.Text("Klein", "Small"), Menus.Fixed(500) with { Overrides = ServicePrices.None.With(ServiceType.Delivery, 600) });

    [Fact]
    public void A_known_size_keeps_its_other_languages_and_its_service_prices()
    {
        var (sizes, errors) = Read(new ItemSizeInput(Id(Present.Id!.Value), German("Kleine"), PriceKind.Fixed, "5.50"));
        Assert.Empty(errors);
        Assert.Equal(("Kleine", "Small"), (sizes[0].Name.In("de", "de"), sizes[0].Name.In("en", "de")));
        Assert.Equal((550, 600), (sizes[0].Price.Base, sizes[0].Price.For(ServiceType.Delivery)));
    }

    [Fact]
    public void Every_error_comes_at_the_path_of_its_field()
    {
        var (_, errors) = Read(
            new ItemSizeInput(null, German("Groß"), PriceKind.PerWeight, "1.234"),
            new ItemSizeInput(null, [], PriceKind.OnRequest, "5"),
            new ItemSizeInput(Id(Guid.NewGuid()), German("GROSS"), PriceKind.Fixed, null, 100, [new(ServiceType.Pickup, "1"), new(ServiceType.Pickup, "x")]));
        Assert.Equal(
            [
                "PER_GRAMS_OUT_OF_RANGE@sizes.0.perGrams",
                "PRICE_TOO_PRECISE@sizes.0.price",
                "SIZE_NAME_MISSING@sizes.1.name",
                "PRICE_UNWANTED@sizes.1.price",
                "SIZE_NOT_FOUND@sizes.2.id",
                "PER_GRAMS_UNWANTED@sizes.2.perGrams",
                "PRICE_MISSING@sizes.2.price",
                "LISTED_TWICE@sizes.2.servicePrices.1.service",
                "PRICE_UNREADABLE@sizes.2.servicePrices.1.price",
                "NAME_TAKEN@sizes.2.name",
            ],
            errors.Select(e => $"{e.Code}@{e.Field}"));
    }

    [Fact]
    public void A_dish_has_one_to_twenty_sizes()
    {
        Assert.Equal("SIZES_MISSING", Assert.Single(Read().Errors).Code);
        var many = Enumerable.Range(0, 21).Select(n => new ItemSizeInput(null, German($"Größe {n}"), PriceKind.Fixed, "1")).ToArray();
        Assert.Equal("TOO_MANY_SIZES", Assert.Single(Read(many).Errors).Code);
    }

    private static (IReadOnlyList<SizeDetails> Sizes, List<Error> Errors) Read(params ItemSizeInput[] input)
    {
        var errors = new List<Error>();
        return (new SizesReading(Menus.Bilingual, errors).Read(input, [Present]), errors);
    }

    private static GlobalId Id(Guid id) => new("ItemSize", id);

    private static TranslationInput[] German(string text) => [new("de", text)];
}
