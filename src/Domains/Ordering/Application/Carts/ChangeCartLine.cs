using System.ComponentModel;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("A changed line of a cart; what is left out stays as it is.")]
internal sealed record ChangeCartLineInput(
    [property: Description("The cart's token.")] string Token,
    [property: Description("Id of the line.")] GlobalId LineId,
    [property: Description("Version of the cart that the change was made on; another one is answered with CONFLICT. Left out: the newest will do.")] int? Version = null,
    [property: Description("0 to 99; 0 takes the line out.")] int? Quantity = null,
    [property: Description("Everything that is chosen with it.")] IReadOnlyList<ChosenOptionInput>? Options = null,
    [property: Description("A word to the kitchen, at most 200 characters; empty takes it back.")] string? Note = null,
    [property: Description("Id of another size.")] GlobalId? SizeId = null,
    [property: Description("Grams of one, of a dish that is sold by weight.")] int? Grams = null);

/// <summary>Changes a line or takes it out. Where it becomes the same as another one, the two are one.</summary>
internal sealed class ChangeCartLine(CartChange change, WantedDishes dishes)
{
    public async Task<Result<Cart>> ExecuteAsync(ChangeCartLineInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var (options, note) = (LineForm.Options(input.Options, errors), LineForm.Text(input.Note, "note", CartLine.MaxNoteLength, errors));
        if (input.Quantity is { } quantity) LineForm.CheckQuantity(quantity, 0, errors);
        LineForm.CheckGrams(input.Grams, errors);
        if (errors.Count > 0) return errors;
        return await change.MakeAsync(input.Token, input.Version, (cart, now) => ChangeAsync(cart, input, options, note, now, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<Error>> ChangeAsync(Cart cart, ChangeCartLineInput input, IReadOnlyList<ChosenOption> options, string? note, Instant now, CancellationToken cancellationToken)
    {
        if (cart.Find(input.LineId.Of(OrderingIds.Line)) is not { } line) return [CartErrors.LineNotFound];
        if (input.Quantity == 0)
        {
            cart.Remove(line.Id, now);
            return [];
        }

        var wanted = line with
        {
            Quantity = input.Quantity ?? line.Quantity,
            Options = input.Options is null ? line.Options : options,
            Note = input.Note is null ? line.Note : note,
            SizeId = input.SizeId?.Of(OrderingIds.Size) ?? line.SizeId,
            Grams = input.Grams ?? line.Grams,
        };

        // Less of what is not on the menu any more, or another word about it, is nobody's harm: the cart's problems tell of it.
        var isSameFood = input.Options is null && input.SizeId is null && input.Grams is null;
        if (!isSameFood && (await dishes.CheckAsync(cart, wanted, now, cancellationToken)).Errors is { Count: > 0 } refusals) return refusals;
        return cart.Replace(wanted, now) is { } refused ? [refused] : [];
    }
}
