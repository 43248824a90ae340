using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Certificates;
using NodaTime;

namespace FoodSaaS.Cms.Infrastructure.Acme;

/// <summary>An authority that follows RFC 8555. Names are proven over HTTP (HTTP-01), since the names' records are their brands' own.</summary>
internal sealed class AcmeAuthority(AcmeSettings settings, AcmeAccount account) : ICertificateAuthority
{
    private const int LongestAddress = 400;
    private const int LongestToken = 200;

    public bool IsConfigured => settings is { Authority: not null, IsServed: true };

    public async Task<string> OrderAsync(string host, CancellationToken cancellationToken)
    {
        var directory = await account.DirectoryAsync(cancellationToken);
        var names = new JsonArray(new JsonObject { ["type"] = "dns", ["value"] = host });
        var answer = await PostAsync(directory.Get("newOrder"), new JsonObject { ["identifiers"] = names }, cancellationToken);
        return answer.Location is { Length: <= LongestAddress } address ? address : throw new AuthorityException(CertificateFault.AuthorityFailed, "The certificate authority gave the order no address.");
    }

    public async Task<PlacedOrder> LookAsync(string order, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(order, null, cancellationToken);
        var state = answer.Get("status") switch
        {
            "pending" => OrderState.Pending,
            "ready" => OrderState.Ready,
            "processing" => OrderState.Processing,
            "valid" => OrderState.Valid,
            _ => throw await WhyInvalidAsync(answer, cancellationToken),
        };
        var (challenge, wait) = state == OrderState.Pending ? await ChallengeAsync(answer, cancellationToken) : (null, null);
        return new PlacedOrder(state, answer.Get("finalize"), answer.Find("certificate"), challenge, answer.Wait ?? wait);
    }

    public Task AnswerAsync(DomainChallenge challenge, CancellationToken cancellationToken) => PostAsync(challenge.Address, [], cancellationToken);

    public Task FinaliseAsync(PlacedOrder order, byte[] request, CancellationToken cancellationToken) =>
        PostAsync(order.FinaliseAt, new JsonObject { ["csr"] = Base64Url.EncodeToString(request) }, cancellationToken);

    public async Task<string> DownloadAsync(PlacedOrder order, CancellationToken cancellationToken) =>
        (await PostAsync(order.CertificateAt ?? throw new AuthorityException(CertificateFault.AuthorityFailed, "The certificate has no address."), null, cancellationToken)).Text;

    private async Task<(DomainChallenge? Challenge, Duration? Wait)> ChallengeAsync(AcmeAnswer order, CancellationToken cancellationToken)
    {
        foreach (var address in Addresses(order.Json))
        {
            var proof = await PostAsync(address, null, cancellationToken);
            if (proof.Find("status") is "valid") continue;
            if (HttpChallenge(proof.Json) is not { } challenge) throw new AuthorityException(CertificateFault.NameRefused, "The certificate authority does not take a proof over HTTP for this name.");
            if (challenge.TryGetProperty("error", out var problem)) throw AcmeProblems.Failed(problem);
            var (url, token) = (Text(challenge, "url"), Text(challenge, "token"));
            if (token.Length > LongestToken || !Base64Url.IsValid(token)) throw new AuthorityException(CertificateFault.AuthorityFailed, "The challenge's token is none.");
            return (new DomainChallenge(url, token, await account.AnswerToAsync(token, cancellationToken), Text(challenge, "status") == "pending"), proof.Wait);
        }

        return (null, null);
    }

    /// <summary>An order that is given up seldom says why; the proofs that it asked for do.</summary>
    private async Task<AuthorityException> WhyInvalidAsync(AcmeAnswer order, CancellationToken cancellationToken)
    {
        foreach (var address in Addresses(order.Json))
        {
            var proof = await PostAsync(address, null, cancellationToken);
            if (HttpChallenge(proof.Json) is { } challenge && challenge.TryGetProperty("error", out var problem)) return AcmeProblems.Failed(problem);
        }

        return order.Json.TryGetProperty("error", out var error) ? AcmeProblems.Failed(error) : new AuthorityException(CertificateFault.OrderLost, "The certificate authority gave the order up.");
    }

    private static IEnumerable<string> Addresses(JsonElement order) =>
        order.TryGetProperty("authorizations", out var all) && all.ValueKind == JsonValueKind.Array ? all.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString()!) : [];

    private static JsonElement? HttpChallenge(JsonElement proof)
    {
        if (proof.ValueKind != JsonValueKind.Object || !proof.TryGetProperty("challenges", out var all) || all.ValueKind != JsonValueKind.Array) return null;
        foreach (var one in all.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object))
        {
            if (one.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "http-01") return one;
        }

        return null;
    }

    private static string Text(JsonElement challenge, string name) =>
        challenge.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new AuthorityException(CertificateFault.AuthorityFailed, $"The challenge has no {name}.");

    private Task<AcmeAnswer> PostAsync(string url, JsonObject? payload, CancellationToken cancellationToken) => account.PostAsync(url, payload, cancellationToken);
}
