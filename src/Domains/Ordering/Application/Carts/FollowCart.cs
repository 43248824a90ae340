using System.Runtime.CompilerServices;
using System.Text.Json;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>Tells those who follow a cart that it is different, and the menu's changes to all who follow one.</summary>
internal sealed class CartLive(OrderingDb db, ILiveTopics topics)
{
    /// <summary>More than a live message can name: beyond this it says "the menu".</summary>
    private const int MostIds = 100;

    public async Task TellAsync(Cart cart, CancellationToken cancellationToken)
    {
        var dishes = JsonSerializer.Serialize(cart.Lines.Select(l => l.ItemId).Distinct());
        // Carts go into another one only when their guest signs in.
        var others = cart.DinerId is null ? [] : await db.Carts.Where(c => c.MergedInto == cart.Id).Select(c => c.Id).ToListAsync(cancellationToken);
        foreach (var id in others.Prepend(cart.Id)) topics.PublishAfter(FollowCart.Topic(id), dishes);
    }

    public Task TellAsync(MenuChanged change, CancellationToken cancellationToken) =>
        topics.PublishAsync(FollowCart.Menu, JsonSerializer.Serialize(change.ItemIds.Count > MostIds ? [] : change.ItemIds), cancellationToken);
}

/// <summary>A dish that sells out, or costs something else, is seen in every open cart that holds it.</summary>
internal sealed class OnMenuChanged(CartLive live) : ISubscriber<MenuChanged>
{
    public Task HandleAsync(MenuChanged happened, CancellationToken cancellationToken) => live.TellAsync(happened, cancellationToken);
}

/// <summary>Follows one cart: its own changes, and those of the menu that may concern it. Only that something changed travels: each event is read when it comes, by whoever may still read it.</summary>
internal sealed class FollowCart(ILiveTopics topics, BrandWork work, ITenantScope scope)
{
    public const string Menu = "carts:menu";

    public static string Topic(Guid cartId) => $"cart:{cartId:N}";

    public async IAsyncEnumerable<string> ExecuteAsync(string token, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await GlanceAsync(token, cancellationToken) is not { } known) yield break;
        var (own, dishes) = (Topic(known.Id), known.ItemIds.ToHashSet());
        await foreach (var (topic, payload) in topics.FollowAsync([own, Menu], cancellationToken))
        {
            var ids = JsonSerializer.Deserialize<Guid[]>(payload)!;
            if (topic == own) dishes = [.. ids];
            else if (ids.Length > 0 && !dishes.Overlaps(ids)) continue;
            yield return token;
        }
    }

    private async Task<CartGlance?> GlanceAsync(string token, CancellationToken cancellationToken)
    {
        CartGlance? found = null;
        await work.RunAsync(
            scope.Current,
            async services => found = await services.GetRequiredService<UseCaseRunner>().ReadAsync<CartRows, CartGlance?>(rows => rows.GlanceAsync(token, cancellationToken), cancellationToken),
            cancellationToken);
        return found;
    }
}
