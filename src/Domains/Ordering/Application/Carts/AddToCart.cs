using System.ComponentModel;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("A dish for a cart. What it costs is the menu's to say.")]
internal sealed record AddToCartInput(
    [property: Description("The cart's token.")] string Token,
    [property: Description("Id of the dish.")] GlobalId ItemId,
    [property: Description("Id of the size.")] GlobalId SizeId,
    [property: Description("Version of the cart that the change was made on; another one is answered with CONFLICT. Left out: the newest will do.")] int? Version = null,
    [property: Description("What was chosen with it, in order: where the first ones are free it counts.")] IReadOnlyList<ChosenOptionInput>? Options = null,
    [property: Description("1 to 99.")] int Quantity = 1,
    [property: Description("Grams of one, of a dish that is sold by weight.")] int? Grams = null,
    [property: Description("A word to the kitchen, at most 200 characters.")] string? Note = null);

/// <summary>Puts a dish into a cart. It must be on the menu; whether it can be had now is a problem of the cart, which may be ordered later.</summary>
internal sealed class AddToCart(CartChange change, WantedDishes dishes)
{
    public async Task<Result<Cart>> ExecuteAsync(AddToCartInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var (options, note) = (LineForm.Options(input.Options, errors), LineForm.Text(input.Note, "note", CartLine.MaxNoteLength, errors));
        LineForm.CheckQuantity(input.Quantity, 1, errors);
        LineForm.CheckGrams(input.Grams, errors);
        if (errors.Count > 0) return errors;
        var wanted = new CartLine(Ids.New(), input.ItemId.Of(OrderingIds.Item), input.SizeId.Of(OrderingIds.Size), LocalizedText.Empty, "", options, input.Quantity, input.Grams, note);
        return await change.MakeAsync(input.Token, input.Version, (cart, now) => AddAsync(cart, wanted, now, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<Error>> AddAsync(Cart cart, CartLine wanted, Instant now, CancellationToken cancellationToken)
    {
        if (!(await dishes.CheckAsync(cart, wanted, now, cancellationToken)).TryGet(out var line, out var refusals)) return refusals;
        return cart.Add(line, now) is { } refused ? [refused] : [];
    }
}
