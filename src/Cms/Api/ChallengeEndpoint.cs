using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Cms.Api;

/// <summary>Where the certificate authority looks whether a domain leads here (RFC 8555, 8.3). Whatever it is not looking for is not there.</summary>
internal static class ChallengeEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/.well-known/acme-challenge/{token}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(string token, HttpRequest request, HttpResponse response, ITenantScope scope, UseCaseRunner runner, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        var answer = scope.HasTenant ? await runner.ReadAsync<AnswerChallenge, string?>(a => a.ExecuteAsync(request.Host.Host, token, cancellationToken), cancellationToken) : null;
        return answer is null ? Results.NotFound() : Results.Text(answer, "application/octet-stream");
    }
}
