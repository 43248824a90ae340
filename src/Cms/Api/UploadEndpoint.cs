using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Cms.Api;

/// <summary>Takes the files that <c>requestUpload</c> gave leave for: 204 and nothing else, or a typed refusal.</summary>
internal static class UploadEndpoint
{
    private const string Route = "/uploads/media/{id:guid}";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPut(Route, PutAsync);
        endpoints.MapPut("/b/{slug}" + Route, PutAsync);
    }

    private static async Task<IResult> PutAsync(Guid id, string? signature, HttpContext context, ITenantScope scope, IUploadInbox inbox, UseCaseRunner runner)
    {
        if (!scope.HasTenant) return Results.NotFound();
        var request = context.Request;
        var check = await runner.ReadAsync<ReceiveUpload, Result<MediaUpload>>(
            r => r.CheckAsync(id, signature ?? "", request.ContentLength, request.ContentType, context.RequestAborted), context.RequestAborted);
        if (!check.TryGet(out var upload, out var errors)) return Refuse(errors);

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = upload.Size;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            using var file = await inbox.ReceiveAsync(scope.Current, id, request.Body, upload.Size, patience.Token);
            if (file is null) return Refuse([UploadErrors.BrokenOff()]);
            var kept = await runner.WriteAsync<ReceiveUpload, Nothing>(r => r.KeepAsync(id, file, context.RequestAborted), context.RequestAborted);
            return kept.IsSuccess ? Results.NoContent() : Refuse(kept.Errors);
        }
        catch (Exception broken) when (broken is BadHttpRequestException or IOException or OperationCanceledException)
        {
            return Refuse([UploadErrors.BrokenOff()]);
        }
    }

    private static IResult Refuse(IReadOnlyList<Error> errors) =>
        Results.Json(new { errors = errors.Select(e => new { code = e.Code, message = e.Message }) }, statusCode: StatusOf(errors[0]));

    private static int StatusOf(Error error) => error.Kind switch
    {
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict when error.Code == UploadErrors.Expired().Code => StatusCodes.Status410Gone,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };
}
