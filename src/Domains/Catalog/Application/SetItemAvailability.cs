using System.ComponentModel;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("86 a dish, or put it back on.")]
internal sealed record SetItemAvailabilityInput(
    [property: Description("The dish.")] GlobalId Id,
    [property: Description("False: it cannot be had from now on.")] bool IsAvailable,
    [property: Description("When it comes back by itself, in the future; left out, it stays off until it is put back on.")] Instant? ReturnsAt = null);

/// <summary>86 and back. A dish with a time of return comes back at that instant without anybody's doing; a timer then tells live readers.</summary>
internal sealed class SetItemAvailability(CatalogDb db, MenuReader reader, ITimers timers, IClock clock)
{
    public async Task<Result<ItemView>> ExecuteAsync(SetItemAvailabilityInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (input is { IsAvailable: true, ReturnsAt: not null }) return CatalogErrors.ReturnUnwanted();
        if (input.ReturnsAt <= now) return CatalogErrors.ReturnInPast();
        var id = input.Id.Of(TypedIds.Item);
        var item = await db.Items.SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null) return CatalogErrors.ItemNotFound();

        var isChanged = item.SetAvailability(input.IsAvailable ? Availability.On : Availability.Off(input.ReturnsAt), now);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        if (isChanged) await SetTimerAsync(id, input.ReturnsAt, cancellationToken);
        return await reader.ItemAsync(id, cancellationToken);
    }

    private Task SetTimerAsync(Guid id, Instant? returnsAt, CancellationToken cancellationToken) => returnsAt is { } at
        ? timers.SetAsync(new MenuChanged([id], at), $"item:{id:N}", at, cancellationToken)
        : timers.CancelAsync<MenuChanged>($"item:{id:N}", cancellationToken);
}
