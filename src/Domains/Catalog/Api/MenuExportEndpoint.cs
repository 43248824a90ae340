using FoodSaaS.Catalog.Application;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Catalog.Api;

/// <summary>
/// Hands out the menu as a file that the import takes back: <c>/exports/menu.xlsx</c>, <c>/exports/menu.csv</c> with commas, <c>/exports/menu.csv?separator=semicolon</c>.
/// For the console's staff below <c>/b/&lt;slug&gt;</c>, and for secret keys.
/// </summary>
internal static class MenuExportEndpoint
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var place in new[] { "/b/{slug}/exports", "/exports" })
        {
            endpoints.MapGet($"{place}/menu.xlsx", (HttpContext http, ITenantScope scope, ViewerScope viewer, UseCaseRunner runner, CancellationToken cancelled) =>
                SendAsync(http, scope, viewer, runner, ExportFormat.Workbook, cancelled));
            endpoints.MapGet($"{place}/menu.csv", (HttpContext http, ITenantScope scope, ViewerScope viewer, UseCaseRunner runner, CancellationToken cancelled, string? separator = null) =>
                SendAsync(http, scope, viewer, runner, separator == "semicolon" ? ExportFormat.CsvWithSemicolons : ExportFormat.CsvWithCommas, cancelled));
        }
    }

    private static async Task<IResult> SendAsync(HttpContext http, ITenantScope scope, ViewerScope viewer, UseCaseRunner runner, ExportFormat format, CancellationToken cancelled)
    {
        if (!scope.HasTenant || !viewer.Viewer.Permissions.Contains(Permission.EditMenu)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var file = await runner.ReadAsync<ExportMenu, byte[]>(export => export.ExecuteAsync(format, cancelled), cancelled);
        http.Response.Headers.CacheControl = "private, no-store";
        return format == ExportFormat.Workbook
            ? Results.File(file, WorkbookType, $"{scope.Brand.Slug}-menu.xlsx")
            : Results.File(file, "text/csv; charset=utf-8", $"{scope.Brand.Slug}-menu.csv");
    }
}
