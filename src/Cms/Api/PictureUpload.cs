using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Cms.Api;

/// <summary>Takes pictures: from the console's staff at <c>/b/&lt;slug&gt;/uploads/media</c>, with a secret key at <c>/uploads/media</c>.</summary>
internal static class PictureUpload
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/b/{slug}/uploads/media", UploadAsync).DisableAntiforgery();
        endpoints.MapPost("/uploads/media", UploadAsync).DisableAntiforgery();
    }

    private static async Task<IResult> UploadAsync(HttpContext context, ITenantScope scope, ViewerScope viewer, StoreImage store)
    {
        if (!scope.HasTenant) return Results.NotFound();
        var may = viewer.Viewer.Permissions;
        if (!may.Contains(Permission.EditContent) && !may.Contains(Permission.EditMenu)) return Refuse([Error.Forbidden("FORBIDDEN", "You may not add pictures here.")]);

        var cancelled = context.RequestAborted;
        if (!(await UploadedFile.ReadAsync(context.Request, PicturePress.MaxBytes, cancelled)).TryGet(out var file, out var errors)) return Refuse(errors);
        if (!(await store.ExecuteAsync(file.Bytes, file.Name, LocalizedText.Empty, cancelled)).TryGet(out var picture, out errors)) return Refuse(errors);
        var id = new GlobalId(MediaImage.IdType, picture.Id).ToString();
        return Results.Json(new { id, url = new ImageView(picture, "", scope.Current).Url(null), width = picture.Width, height = picture.Height }, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Refuse(IReadOnlyList<Error> errors) =>
        Results.Json(new { errors = errors.Select(e => new { code = e.Code, message = e.Message }) }, statusCode: StatusOf(errors[0]));

    private static int StatusOf(Error error) => error.Kind switch
    {
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.LimitExceeded => StatusCodes.Status413PayloadTooLarge,
        _ when error.Code == PictureErrors.NotAPicture().Code => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status400BadRequest,
    };
}
