using FoodSaaS.Accounts.Application.Life;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Accounts.Api.Life;

/// <summary>Hands an export out, once a link.</summary>
internal static class ExportEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/b/{slug}/exports/{token}", SendAsync);

    private static async Task<IResult> SendAsync(string token, ViewerScope viewer, ITenantScope scope, UseCaseRunner runner, CancellationToken cancellationToken)
    {
        if (viewer.Viewer is not { UserId: not null } person || !person.Permissions.Contains(Permission.ManageBrand) || token.Length != 64) return Results.NotFound();
        var taken = await runner.WriteAsync<ExportBrand, string>(u => u.TakeAsync(token, cancellationToken), cancellationToken);
        return taken.IsSuccess ? Results.File(taken.Value, "application/zip", $"{scope.Brand.Slug.Value}.zip") : Results.NotFound();
    }
}
