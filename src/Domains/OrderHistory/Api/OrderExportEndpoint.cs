using System.Text;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.OrderHistory.Api;

/// <summary>
/// Hands out the orders of some days, at most a leap year of them: <c>/exports/orders.csv?from=2026-06-01&amp;to=2026-06-30</c>, with <c>&amp;separator=semicolon</c> as Excel in many languages
/// wants it. For the console's staff below <c>/b/&lt;slug&gt;</c>, and for secret keys.
/// </summary>
internal static class OrderExportEndpoint
{
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/b/{slug}/exports/orders.csv", SendAsync);
        endpoints.MapGet("/exports/orders.csv", SendAsync);
    }

    private static async Task SendAsync(
        HttpContext http, ITenantScope scope, ViewerScope viewer, ExportOrders export, CancellationToken cancelled, string? from = null, string? to = null, string? separator = null)
    {
        // It says how guests are reached: whoever only cooks takes none of that away.
        if (!scope.HasTenant || !viewer.Viewer.Permissions.IsSupersetOf([Permission.TakeOrders, Permission.ViewCustomers]))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (LocalDatePattern.Iso.Parse(from ?? "") is not { Success: true, Value: var first } || LocalDatePattern.Iso.Parse(to ?? "") is not { Success: true, Value: var last }
            || last < first || Period.DaysBetween(first, last) >= MostDays)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new { errors = new[] { new { code = "RANGE_INVALID", message = $"Name the first and last day as from=2026-06-01&to=2026-06-30, at most {MostDays} days." } } }, cancelled);
            return;
        }

        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename={scope.Brand.Slug}-orders.csv";
        await using var body = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var search = new OrderSearch { From = first, Until = last };
        await foreach (var line in export.ExecuteAsync(search, separator == "semicolon" ? ';' : ',', cancelled)) await body.WriteAsync(line.AsMemory(), cancelled);
    }
}
