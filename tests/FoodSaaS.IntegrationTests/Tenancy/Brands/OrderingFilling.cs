using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Capacity;
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
        return new FilledCart(token, filled.GetProperty("cart").GetProperty("lines")[0].Id());
    }

    private static async Task<System.Text.Json.JsonElement> DoAsync(Guest guest, string mutation, object input, string entity)
    {
        var (payload, refusal) = await guest.TryAsync(mutation, input, entity);
        Assert.True(refusal is null, $"{mutation}: {refusal}");
        return payload;
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
