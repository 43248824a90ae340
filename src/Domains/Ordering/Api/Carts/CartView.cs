using FoodSaaS.Contracts.Cms;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Carts;

/// <summary>A cart as its owner sees it. What it costs is worked out once, when it is asked for.</summary>
internal sealed class CartView(Cart cart)
{
    private Task<CartQuote>? _quote;
    private Task<IReadOnlyDictionary<Guid, MediaImage>>? _photos;

    public Cart Cart => cart;

    public Task<CartQuote> QuoteAsync(FieldContext c) => _quote ??= c.ReadAsync<QuoteCart, CartQuote>(q => q.ForAsync(cart, c.Cancelled));

    public async Task<ImageView?> PhotoAsync(Guid? photoId, FieldContext c)
    {
        if (photoId is not { } id) return null;
        var ids = (await QuoteAsync(c)).Lines.Select(l => l.Dish?.PhotoId).OfType<Guid>().Distinct();
        var photos = await (_photos ??= c.ReadAsync<IMediaLibrary, IReadOnlyDictionary<Guid, MediaImage>>(library => library.FindAsync(ids, c.Cancelled)));
        return photos.GetValueOrDefault(id) is { } photo ? new ImageView(photo, c.Text(photo.Alt), c.Brand.Id) : null;
    }
}

/// <param name="Currency">Of all its amounts.</param>
internal sealed record CartLineView(CartView Cart, QuotedLine Quoted, Currency Currency)
{
    public CartLine Line => Quoted.Line;

    public Money Price(long minorUnits) => new(minorUnits, Currency);
}

internal sealed record CartOptionView(Guid OptionId, LocalizedText Name, Money Extra);

/// <param name="Slug">Null where the location is gone.</param>
internal sealed record CartLocationView(Guid Id, Slug? Slug, LocalizedText Name);

/// <param name="Kind">Stable, upper snake case.</param>
internal sealed record PriceAmountView(string Kind, string Label, Money Amount);

internal sealed record TaxAmountView(int PartsPerMillion, Money Net, Money Tax, bool IsIncluded);

internal sealed record CartProblemView(CartProblem Problem, Currency Currency);

internal sealed record CartFixView(CartFix Fix, Currency Currency);
