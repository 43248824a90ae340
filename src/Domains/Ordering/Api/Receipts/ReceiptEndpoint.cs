using FoodSaaS.Ordering.Application.Receipts;
using FoodSaaS.Ordering.Infrastructure.Receipts;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Ordering.Api.Receipts;

/// <summary>
/// Hands out an order's receipt as PDF to whoever has its link: a form with the link's <c>token</c>, sent to <c>/exports/receipt.pdf</c>. It is sent and not asked for, so that the token
/// stands in no address, and so in nobody's log.
/// </summary>
internal static class ReceiptEndpoint
{
    private const int MostBytes = 1024;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/exports/receipt.pdf", SendAsync);

    private static async Task<IResult> SendAsync(HttpContext http, ITenantScope scope, UseCaseRunner runner, ReceiptPress press, CancellationToken cancelled)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (!scope.HasTenant) return Results.NotFound();
        if (http.Request.ContentLength is not (> 0 and <= MostBytes) || !http.Request.HasFormContentType) return Results.BadRequest();
        var token = (await http.Request.ReadFormAsync(cancelled))["token"].ToString();
        var admitted = await runner.WriteAsync<ReceiptAdmission, bool>(u => u.ExecuteAsync(token, cancelled), cancelled);
        if (!admitted.Value) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        if (await runner.ReadAsync<GetReceipt, Receipt?>(q => q.ExecuteAsync(token, cancelled), cancelled) is not { } receipt) return Results.NotFound();
        return Results.File(await press.PrintAsync(receipt, cancelled), "application/pdf", receipt.FileName);
    }
}
