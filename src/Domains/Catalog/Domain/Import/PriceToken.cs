namespace FoodSaaS.Catalog.Domain.Import;

internal enum PriceTokenKind
{
    /// <summary>Digits with their separators, as written.</summary>
    Number,

    /// <summary>Letters of one script, lower case.</summary>
    Word,

    /// <summary>A currency sign, with the letters stuck to it (<c>r$</c>).</summary>
    CurrencySign,
    Minus,
    Slash,
    Other,
}

internal readonly record struct PriceToken(PriceTokenKind Kind, string Text)
{
    public bool Is(PriceTokenKind kind) => Kind == kind;
}
