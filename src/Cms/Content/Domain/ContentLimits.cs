using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Blocks;

namespace FoodSaaS.Cms.Content.Domain;

/// <summary>How much there may be of everything; texts count characters.</summary>
internal static class ContentLimits
{
    public const int Types = 50;
    public const int Components = 50;
    public const int Fields = 60;
    public const int FieldsOfAModel = 600;
    public const int Options = 100;
    public const int Targets = 20;
    public const int Name = 40;
    public const int Label = 80;
    public const int Description = 300;
    public const int Pattern = 200;

    /// <summary>Components inside of components.</summary>
    public const int Depth = 3;

    public const int Items = 100;
    public const int Text = 10_000;

    /// <summary>A text that entries are found by must fit an index.</summary>
    public const int FilterableText = 400;

    public const int RichText = 100_000;
    public const int Document = 300_000;
    public const int EntriesOfAType = 10_000;

    /// <summary>How many entries a refusal names.</summary>
    public const int Named = 20;

    /// <summary>An entry; where its type has page blocks, as many characters more as a page's blocks may have.</summary>
    public static int DocumentOf(ContentType type) => Document + (type.PageBlocks.Any() ? BlockReader.MaxCharacters : 0);
}
