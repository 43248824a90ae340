using System.Text.Json;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>
/// Whether this node's storefront was told of every change. It was not when the node begins, or when the storefront did not take a message in: then nothing
/// that it keeps is believed until it has promised to ask the API for all that it may have missed.
/// </summary>
internal sealed class StorefrontTrust(NodeLease lease, StorefrontApp storefront, SignedBody signatures, ILogger<StorefrontTrust> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private (long Term, long Losses) _promised;
    private long _losses;

    public bool Holds => lease.IsHeld && Promised() == Now();

    /// <summary>Differs when trust was lost meanwhile: what the storefront said between is not believed.</summary>
    public (long Term, long Losses) Now() => (lease.Term, Interlocked.Read(ref _losses));

    public void Lose() => Interlocked.Increment(ref _losses);

    /// <summary>Asks for the storefront's promise where it is missing.</summary>
    /// <exception cref="HttpRequestException">The storefront does not answer.</exception>
    public Task RegainAsync(CancellationToken cancellationToken) => Promised() == Now() ? Task.CompletedTask : AskAsync(cancellationToken);

    /// <summary>The first visitor finds it settled where the storefront is up.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (Promised() != Now()) await TryAsync(stoppingToken);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var asked = Now();
        var body = JsonSerializer.SerializeToUtf8Bytes(new { node = lease.Node, term = asked.Term, losses = asked.Losses }, JsonSerializerOptions.Web);
        await storefront.PostSignedAsync("/internal/resync", body, signatures.Sign(body), cancellationToken);
        lock (_gate) _promised = asked;
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            log.LogDebug(failure, "The storefront does not answer yet; its pages wait.");
        }
    }

    private (long Term, long Losses) Promised()
    {
        lock (_gate) return _promised;
    }
}
