using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Tells endpoints that the menu changed.</summary>
internal sealed class OnMenuChanged(NoteMessage note, HandledEvent handled) : ISubscriber<MenuChanged>
{
    public Task HandleAsync(MenuChanged happened, CancellationToken cancellationToken)
    {
        var data = new { itemIds = happened.ItemIds.Select(id => new GlobalId("Item", id).ToString()) };
        return note.ExecuteAsync(EventCatalogue.MenuChanged, handled.Id, handled.OccurredAt, data, cancellationToken);
    }
}

/// <summary>Tells endpoints that a page went live.</summary>
internal sealed class OnPagePublished(NoteMessage note, HandledEvent handled) : ISubscriber<PagePublished>
{
    public Task HandleAsync(PagePublished happened, CancellationToken cancellationToken)
    {
        var data = new { pageId = new GlobalId("Page", happened.PageId).ToString(), version = happened.Version };
        return note.ExecuteAsync(EventCatalogue.PagePublished, handled.Id, handled.OccurredAt, data, cancellationToken);
    }
}

/// <summary>Tells endpoints that little is left of a dish.</summary>
internal sealed class OnStockLow(NoteMessage note, HandledEvent handled) : ISubscriber<StockLow>
{
    public Task HandleAsync(StockLow happened, CancellationToken cancellationToken)
    {
        var itemId = new GlobalId("Item", happened.ItemId).ToString();
        object data = happened.LocationId is { } location
            ? new { itemId, locationId = new GlobalId("Location", location).ToString(), available = happened.Available }
            : new { itemId, available = happened.Available };
        return note.ExecuteAsync(EventCatalogue.StockLow, handled.Id, handled.OccurredAt, data, cancellationToken);
    }
}
