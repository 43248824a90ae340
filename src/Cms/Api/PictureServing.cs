using System.Globalization;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Cms.Api;

/// <summary>Serves a brand's pictures on its own hosts, and to its staff at <c>/b/&lt;slug&gt;/media</c>; anywhere else they are not there.</summary>
internal static class PictureServing
{
    private const string Route = @"/media/{tenant:regex(^[0-9a-f]{{32}}$)}/{hash:regex(^[0-9a-f]{{64}}$)}/{width:int}.{encoding:regex(^(webp|avif)$)}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Route, [HttpMethods.Get, HttpMethods.Head], ServeAsync);
        endpoints.MapMethods("/b/{slug}" + Route, [HttpMethods.Get, HttpMethods.Head], ServeAsync);
    }

    private static async Task<IResult> ServeAsync(string tenant, string hash, int width, string encoding, ITenantScope scope, IMediaStore store, AvifMaker avif, HttpContext context)
    {
        if (!scope.HasTenant || scope.Current.Value.ToString("N") != tenant || !ImageView.Widths.Contains(width)) return Results.NotFound();
        var wanted = new PictureFile(hash, width, encoding == "avif" ? PictureEncoding.Avif : PictureEncoding.WebP);
        var file = wanted;
        var picture = await store.OpenAsync(scope.Current, file, context.RequestAborted);
        if (picture is null && wanted.Encoding == PictureEncoding.Avif)
        {
            file = wanted with { Encoding = PictureEncoding.WebP };
            picture = await store.OpenAsync(scope.Current, file, context.RequestAborted);
            if (picture is not null) avif.Prepare(scope.Current, wanted);
        }

        if (picture is null) return Results.NotFound();
        // What stands in for a picture that is still being made must not be kept in its place.
        context.Response.Headers.CacheControl = file == wanted ? "public, max-age=31536000, immutable" : "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(picture, file.MediaType, entityTag: new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{hash[..16]}-{file.FileName}\"")));
    }
}
