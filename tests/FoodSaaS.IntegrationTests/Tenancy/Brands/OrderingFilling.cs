using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>A brand that takes orders, with a cart that is being filled and a kitchen that is at work.</summary>
internal static class OrderingFilling
{
    public static async Task<FilledCart> RunAsync(TestBrand brand, ApiFixture api, Guid id, string marker, string location, Guest guest)
    {
        var stations = new[] { new { code = "kitchen", name = $"{marker} stove", minutesPerSlot = 15, minutesPerDish = 3 } };
        await brand.ChangeAsync("updateOrderingSettings", new { version = 0, kitchen = new { stations } }, "settings", "version");
        var dish = (await brand.AsOwnerAsync("{ menu { categories { items { id sizes { id } } } } }")).GetProperty("menu").GetProperty("categories")[0].GetProperty("items")[0];
        var started = await DoAsync(guest, "startCart", new { service = "DELIVERY", locationId = location }, "token");
        var token = started.GetProperty("token").GetString()!;
        await DoAsync(guest, "setCartFulfilment", new { token, address = new { street = $"{marker} lane 3", postalCode = "10115", city = "Berlin", country = "DE", note = $"{marker} door" } }, "cart { id }");
        var filled = await DoAsync(guest, "addToCart", new { token, itemId = dish.Id(), sizeId = dish.GetProperty("sizes")[0].Id(), note = $"{marker} salt" }, "cart { lines { id } }");
        await CookAsync(api, id, GlobalId.Parse(location)!.Value.Id);
        await OrderAsync(api, id, marker, GlobalId.Parse(location)!.Value.Id);
        return new FilledCart(token, filled.GetProperty("cart").GetProperty("lines")[0].Id());
    }

    private static async Task<System.Text.Json.JsonElement> DoAsync(Guest guest, string mutation, object input, string entity)
    {
        var (payload, refusal) = await guest.TryAsync(mutation, input, entity);
        Assert.True(refusal is null, $"{mutation}: {refusal}");
        return payload;
    }

    /// <summary>An order of somebody who never signed in.</summary>
    private static async Task OrderAsync(ApiFixture api, Guid brand, string marker, Guid location)
    {
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var (now, line) = (api.Clock.GetCurrentInstant(), Guid.NewGuid());
        var taxes = new TaxTable(true, [new TaxClass(TaxTable.Standard, "VAT", [new TaxRate(null, null, null, 190_000)])]);
        var price = PriceSnapshot.Of(new PriceRequest(Currency.Of("EUR"), ServiceType.Pickup, location, new LocalDate(2026, 6, 1), taxes, PriceRules.None, [new RequestedLine(line, 500, null, null, 1, TaxTable.Standard, [])], [], 0, false));
        var order = Order.Open(
            new NewOrder
            {
                Id = Ids.New(),
                Number = "K7-0142",
                Service = ServiceType.Pickup,
                LocationId = location,
                Place = new OrderPlace(Slug.Parse("square")!.Value, LocalizedText.Of("de", $"{marker} square"), new Address($"{marker} lane 1", "10115", "Berlin", null, "DE"), null, "Europe/Berlin"),
                Currency = Currency.Of("EUR"),
                CartId = Ids.New(),
                Contact = new OrderContact($"{marker} guest", null, "+4915123456789"),
                Note = $"{marker} note",
                Locale = "de",
                Lines = [new OrderLine(line, Ids.New(), Ids.New(), LocalizedText.Of("de", $"{marker} soup"), null, [], [], 1, null, null, 500, 500, 500, "kitchen")],
                Price = price,
                Method = PaymentMethod.Cash,
            },
            now);
        Assert.Null(order.MoveTo(OrderStatus.Placed, Mover.Rule, null, now));
        await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<OrderingDb, bool>(
            async db =>
            {
                db.Add(order);
                await db.SaveChangesAsync();
                return Result<bool>.Success(true);
            },
            default);
    }

    private static async Task CookAsync(ApiFixture api, Guid brand, Guid location)
    {
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var now = api.Clock.GetCurrentInstant();
        var demand = new KitchenDemand(location, [new StationWork("kitchen", 3, 15)], null, now, now + Duration.FromMinutes(20), now + Duration.FromHours(1));
        var held = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<KitchenCapacity, bool>(async kitchen => await kitchen.HoldAsync(Guid.NewGuid(), demand, null, default) is not null, default);
        Assert.True(held.Value);
    }
}

/// <summary>The cart of somebody who never signed in with it.</summary>
internal sealed record FilledCart(string Token, string LineId);
