using System.Text.Json.Nodes;
using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Tenancy.Certificates;

namespace FoodSaaS.Cms.Infrastructure.Acme;

/// <summary>The installation as the authority knows it. The account is made when it is first needed, and is the same on all nodes.</summary>
internal sealed class AcmeAccount(AcmeSettings settings, AcmeHttp http, AuthorityAccounts accounts) : IDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private AcmeAnswer? _directory;
    private AccountKey? _key;
    private string? _address;

    private string Directory => settings.Authority!;

    public async Task<AcmeAnswer> DirectoryAsync(CancellationToken cancellationToken)
    {
        if (_directory is { } known) return known;
        var answer = await http.GetAsync(Directory, cancellationToken);
        if (!answer.IsSuccess) throw AcmeProblems.Refused(answer.Status, answer.Json, answer.Wait);
        return _directory = answer;
    }

    public async Task<string> AnswerToAsync(string token, CancellationToken cancellationToken) => (await OpenAsync(cancellationToken)).Key.AnswerTo(token);

    /// <summary>A signed request as the account.</summary>
    public async Task<AcmeAnswer> PostAsync(string url, JsonObject? payload, CancellationToken cancellationToken)
    {
        var (key, address) = await OpenAsync(cancellationToken);
        var directory = await DirectoryAsync(cancellationToken);
        try
        {
            return await http.PostAsync(url, key, address, directory.Get("newNonce"), payload, cancellationToken);
        }
        catch (AuthorityException refused) when (refused.Fault == CertificateFault.AccountRefused)
        {
            // The next attempt makes the account known anew.
            await accounts.KeepAsync(Directory, null, cancellationToken);
            _address = null;
            throw;
        }
    }

    public void Dispose()
    {
        _key?.Dispose();
        _opening.Dispose();
    }

    private async Task<(AccountKey Key, string Address)> OpenAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known && _address is { } at) return (known, at);
        await _opening.WaitAsync(cancellationToken);
        try
        {
            var kept = await accounts.OpenAsync(Directory, CertificateKeys.New(), cancellationToken);
            var key = _key ??= new AccountKey(kept.Key);
            if (kept.Address is not { } address)
            {
                address = await RegisterAsync(key, cancellationToken);
                await accounts.KeepAsync(Directory, address, cancellationToken);
            }

            _address = address;
            return (key, address);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>An authority that knows the key already answers with the account that it has.</summary>
    private async Task<string> RegisterAsync(AccountKey key, CancellationToken cancellationToken)
    {
        var directory = await DirectoryAsync(cancellationToken);
        var asked = new JsonObject { ["termsOfServiceAgreed"] = true };
        if (settings.Contact is { Length: > 0 } contact) asked["contact"] = new JsonArray($"mailto:{contact}");
        var at = directory.Get("newAccount");
        if (settings.ExternalAccount is { } external) asked["externalAccountBinding"] = key.Bind(at, external);
        var answer = await http.PostAsync(at, key, null, directory.Get("newNonce"), asked, cancellationToken);
        return answer.Location is { Length: <= 400 } address ? address : throw new AuthorityException(CertificateFault.AuthorityFailed, "The certificate authority gave the account no address.");
    }
}
