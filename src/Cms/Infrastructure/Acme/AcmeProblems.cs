using System.Net;
using System.Text.Json;
using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Certificates;
using NodaTime;

namespace FoodSaaS.Cms.Infrastructure.Acme;

/// <summary>What the authority's problem documents (RFC 7807; types of RFC 8555, 6.7) mean for us.</summary>
internal static class AcmeProblems
{
    public const string BadNonce = "badNonce";
    public const string AccountGone = "accountDoesNotExist";

    private const string Prefix = "urn:ietf:params:acme:error:";
    private const int LongestDetail = 250;

    /// <summary>The last part of the problem's type; empty where there is none.</summary>
    public static string TypeOf(JsonElement problem) =>
        problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith(Prefix, StringComparison.Ordinal) ? type.GetString()![Prefix.Length..] : "";

    /// <summary>A request was refused.</summary>
    public static AuthorityException Refused(HttpStatusCode status, JsonElement problem, Duration? wait)
    {
        var type = TypeOf(problem);
        var fault = type switch
        {
            "rateLimited" => CertificateFault.RateLimited,
            AccountGone or "externalAccountRequired" or "userActionRequired" or "badPublicKey" or "badSignatureAlgorithm" or "unauthorized" => CertificateFault.AccountRefused,
            "" when status == HttpStatusCode.TooManyRequests => CertificateFault.RateLimited,
            "" when status == HttpStatusCode.NotFound => CertificateFault.OrderLost,
            _ => FaultOfName(type) ?? CertificateFault.AuthorityFailed,
        };
        var isPassing = fault == CertificateFault.RateLimited || (int)status >= 500 || type == BadNonce;
        return new AuthorityException(fault, DetailOf(problem) ?? $"The certificate authority answered {(int)status}.", isPassing, wait);
    }

    /// <summary>The authority gave an order up, for this reason.</summary>
    public static AuthorityException Failed(JsonElement problem) => new(
        TypeOf(problem) switch
        {
            "connection" or "dns" or "tls" or "unauthorized" or "incorrectResponse" or "" => CertificateFault.SiteNotReached,
            "rateLimited" => CertificateFault.RateLimited,
            var type => FaultOfName(type) ?? CertificateFault.AuthorityFailed,
        },
        DetailOf(problem) ?? "The certificate authority gave the order up.");

    private static CertificateFault? FaultOfName(string type) => type is "rejectedIdentifier" or "unsupportedIdentifier" or "caa" ? CertificateFault.NameRefused : null;

    private static string? DetailOf(JsonElement problem)
    {
        if (problem.ValueKind != JsonValueKind.Object || !problem.TryGetProperty("detail", out var detail) || detail.ValueKind != JsonValueKind.String) return null;
        var text = string.Concat(detail.GetString()!.Where(c => !char.IsControl(c))).Trim();
        return text.Length == 0 ? null : text.Length > LongestDetail ? text[..LongestDetail] : text;
    }
}
