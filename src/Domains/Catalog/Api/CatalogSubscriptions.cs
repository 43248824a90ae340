using System.Runtime.CompilerServices;
using System.Text.Json;
using FoodSaaS.Catalog.Application;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Live;

namespace FoodSaaS.Catalog.Api;

/// <summary>What can be followed of the menu.</summary>
internal static class CatalogSubscriptions
{
    public static void Add(SchemaParts schema) => schema.AddSubscription(
        "menuChanged",
        AccessRule.Public,
        "One message for every change of the menu that diners see, from now on, and when a dish comes back from 86.",
        r => FollowAsync(r.Service<ILiveTopics>(), r.Cancelled));

    private static async IAsyncEnumerable<MenuChanged> FollowAsync(ILiveTopics topics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var message in topics.FollowAsync(OnMenuChanged.Topic, cancellationToken))
            yield return JsonSerializer.Deserialize<MenuChanged>(message, EventJson.Options)!;
    }
}
