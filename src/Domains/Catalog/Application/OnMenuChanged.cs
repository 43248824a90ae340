using System.Text.Json;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;

namespace FoodSaaS.Catalog.Application;

/// <summary>Tells live readers that the menu changed; they re-read what they show.</summary>
internal sealed class OnMenuChanged(ILiveTopics topics) : ISubscriber<MenuChanged>
{
    public const string Topic = "menu";

    /// <summary>A live message is short: beyond this it says "the menu" instead of naming dishes.</summary>
    private const int MostIds = 100;

    public Task HandleAsync(MenuChanged happened, CancellationToken cancellationToken)
    {
        var told = happened.ItemIds.Count > MostIds ? happened with { ItemIds = [] } : happened;
        return topics.PublishAsync(Topic, JsonSerializer.Serialize(told, EventJson.Options), cancellationToken);
    }
}
