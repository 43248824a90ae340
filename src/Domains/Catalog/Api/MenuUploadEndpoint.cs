using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Import;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Catalog.Api;

/// <summary>Takes a menu spreadsheet: multipart/form-data, field <c>file</c>, at most 5 MB. Answers 201 with its id, or the errors.</summary>
internal static class MenuUploadEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/b/{slug}/uploads/menu", ReceiveAsync);
        endpoints.MapPost("/uploads/menu", ReceiveAsync);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, ITenantScope scope, ViewerScope viewer, UseCaseRunner runner, CancellationToken cancellationToken)
    {
        if (!scope.HasTenant || !viewer.Viewer.Permissions.Contains(Permission.EditMenu)) return Refuse([Error.Forbidden("FORBIDDEN", "You may not edit this menu.")]);
        if (!(await UploadedFile.ReadAsync(http.Request, ImportLimits.Bytes, cancellationToken)).TryGet(out var file, out var errors)) return Refuse(errors);
        var received = await runner.WriteAsync<ReceiveMenuUpload, MenuUpload>(receive => receive.ExecuteAsync(file.Name, file.Bytes, cancellationToken), cancellationToken);
        if (!received.TryGet(out var upload, out errors)) return Refuse(errors);
        return Results.Json(new { id = new GlobalId(TypedIds.MenuUpload, upload.Id).ToString(), fileName = upload.FileName }, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Refuse(IReadOnlyList<Error> errors) =>
        Results.Json(new { errors = errors.Select(e => new { code = e.Code, message = e.Message }) }, statusCode: StatusOf(errors[0]));

    private static int StatusOf(Error error) => error switch
    {
        { Kind: ErrorKind.Forbidden } => StatusCodes.Status403Forbidden,
        { Code: "FILE_TOO_LARGE" } => StatusCodes.Status413PayloadTooLarge,
        { Code: "FILE_MISSING" } => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
