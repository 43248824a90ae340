using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A picture on its way to a reader.</summary>
/// <param name="Alt">The alternative text in the reader's language; empty where the picture is decoration.</param>
public sealed record ImageView(MediaImage Image, string Alt, TenantId Tenant)
{
    /// <summary>Widths in pixels that pictures are served in.</summary>
    public static readonly IReadOnlyList<int> Widths = [320, 640, 960, 1280, 1920];

    /// <summary>The address of the smallest rendition that is at least <paramref name="width"/> wide.</summary>
    public string Url(int? width)
    {
        var wanted = Math.Min(width ?? Image.Width, Image.Width);
        var served = Widths.FirstOrDefault(w => w >= wanted, Widths[^1]);
        return $"/media/{Tenant.Value:N}/{Image.Hash}/{served}.webp";
    }
}

internal sealed class ImageType : ObjectType<ImageView>
{
    public ImageType()
        : base("Image", "A picture, served as WebP and AVIF.")
    {
        Field("url", AccessRule.Inherited, "Path on this origin; its bytes never change. With `.avif` instead of `.webp` at its end it is the same picture as AVIF; until that is made, WebP is answered there.", (i, c) => i.Url(c.Argument<int?>("width")), Argument.Optional<int>("width", "Pixels wanted; answered by the next larger of 320, 640, 960, 1280 and 1920."));
        Field("width", AccessRule.Inherited, "Pixels of the largest rendition.", i => i.Image.Width);
        Field("height", AccessRule.Inherited, "Pixels of the largest rendition.", i => i.Image.Height);
        Field("alt", AccessRule.Inherited, "Alternative text; empty for decoration.", i => i.Alt);
    }
}
