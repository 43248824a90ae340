using System.Runtime.CompilerServices;
using System.Text.Json;
using FoodSaaS.Catalog.Api.Types;
using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Stock;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Live;

namespace FoodSaaS.Catalog.Api;

/// <summary>What can be followed of the menu.</summary>
internal static class CatalogSubscriptions
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<StockAt, StockChangeType>();
        schema.AddSubscription(
            "menuChanged",
            AccessRule.Public,
            "One message for every change of the menu that diners see, from now on, and when a dish comes back from 86.",
            r => FollowAsync(r.Service<ILiveTopics>(), r.Cancelled));
        schema.AddOptionalSubscription<Guid, StockAt>(
            "stockChanged",
            AccessRule.Public,
            "A dish at a place each time that it may be otherwise whether it can be had there: it is 86'd or comes back, the last one is sold or there are some again, it was changed. What concerns more than 100 dishes at once is told by `menuChanged` alone.",
            r => FollowDishesAsync(r.Service<ILiveTopics>(), r.Cancelled),
            (item, r) => r.ReadAsync<GetStockAt, StockAt?>(get => get.ExecuteAsync(item, r.Argument<GlobalId>("locationId").Of(TypedIds.Location), r.Cancelled)),
            Argument.Required<GlobalId>("locationId", "The place."));
    }

    private static async IAsyncEnumerable<Guid> FollowDishesAsync(ILiveTopics topics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in FollowAsync(topics, cancellationToken))
        {
            foreach (var item in change.ItemIds) yield return item;
        }
    }

    private static async IAsyncEnumerable<MenuChanged> FollowAsync(ILiveTopics topics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var message in topics.FollowAsync(OnMenuChanged.Topic, cancellationToken))
            yield return JsonSerializer.Deserialize<MenuChanged>(message, EventJson.Options)!;
    }
}
