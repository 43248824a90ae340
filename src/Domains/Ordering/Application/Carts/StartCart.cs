using System.ComponentModel;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("A new cart.")]
internal sealed record StartCartInput(
    [property: Description("How the food is to be handed over.")] ServiceType Service,
    [property: Description("Where it is prepared. Left out: the first location that is open for the service, else the first that offers it.")] GlobalId? LocationId = null);

/// <param name="Token">Shown this once: only its hash is kept.</param>
internal sealed record StartedCart(Cart Cart, string Token);

/// <summary>Gives somebody a cart. It is his who has its token.</summary>
internal sealed class StartCart(OrderingDb db, IServingPlaces places, CartSweep sweep, IClock clock)
{
    public async Task<Result<StartedCart>> ExecuteAsync(StartCartInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await LocationAsync(input, now, cancellationToken) is not { } location) return CartErrors.LocationNotFound;
        var token = Secrets.Draw();
        var cart = Cart.Start(token, input.Service, location, now);
        db.Add(cart);
        await db.SaveChangesAsync(cancellationToken);
        await sweep.AtAsync(cart, cancellationToken);
        return new StartedCart(cart, token);
    }

    private async Task<Guid?> LocationAsync(StartCartInput input, Instant now, CancellationToken cancellationToken)
    {
        if (input.LocationId is { } wished) return wished.Type == OrderingIds.Location ? (await places.FindAsync(wished.Id, cancellationToken))?.Id : null;
        var all = await places.AllAsync(cancellationToken);
        return all.OrderBy(p => p.Times.StateOf(input.Service, now) switch { { IsOpen: true } => 0, { IsOffered: true } => 1, _ => 2 }).Select(p => (Guid?)p.Id).FirstOrDefault();
    }
}
