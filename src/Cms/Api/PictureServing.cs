using System.Globalization;
using FoodSaaS.Cms.Application.Pictures;
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
    private const string Route = @"/media/{tenant:regex(^[0-9a-f]{{32}}$)}/{hash:regex(^[0-9a-f]{{64}}$)}/{width:int}.webp";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Route, [HttpMethods.Get, HttpMethods.Head], Serve);
        endpoints.MapMethods("/b/{slug}" + Route, [HttpMethods.Get, HttpMethods.Head], Serve);
    }

    private static IResult Serve(string tenant, string hash, int width, ITenantScope scope, IMediaStore store, HttpContext context)
    {
        if (!scope.HasTenant || scope.Current.Value.ToString("N") != tenant || !ImageView.Widths.Contains(width)) return Results.NotFound();
        if (store.Open(scope.Current, hash, width) is not { } picture) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(picture, "image/webp", entityTag: new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{hash[..16]}-{width}\"")));
    }
}
