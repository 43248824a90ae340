using FoodSaaS.Cms.Domain.Certificates;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>
/// The way out to whoever signs certificates. Every call is one short exchange that ends within seconds; none waits for the authority to make up its mind. What
/// goes wrong is a <see cref="AuthorityException"/>.
/// </summary>
internal interface ICertificateAuthority
{
    /// <summary>False where none is configured: then there are no certificates.</summary>
    bool IsConfigured { get; }

    /// <summary>Orders a certificate for one name.</summary>
    /// <returns>The order's address; all else is found under it.</returns>
    Task<string> OrderAsync(string host, CancellationToken cancellationToken);

    Task<PlacedOrder> LookAsync(string order, CancellationToken cancellationToken);

    /// <summary>Says that the challenge's answer can be asked for at the domain.</summary>
    Task AnswerAsync(DomainChallenge challenge, CancellationToken cancellationToken);

    /// <summary>Hands the certificate request (PKCS #10, DER) in.</summary>
    Task FinaliseAsync(PlacedOrder order, byte[] request, CancellationToken cancellationToken);

    /// <returns>PEM: the certificate, then those that lead to a known authority.</returns>
    Task<string> DownloadAsync(PlacedOrder order, CancellationToken cancellationToken);
}

internal enum OrderState
{
    Pending,
    Ready,
    Processing,
    Valid,
}

/// <param name="Challenge">What is to be answered at the domain; null where nothing is.</param>
/// <param name="Wait">How long the authority wants to be let be.</param>
internal sealed record PlacedOrder(OrderState State, string FinaliseAt, string? CertificateAt, DomainChallenge? Challenge, Duration? Wait);

/// <param name="Token">The last part of the path at which the authority asks.</param>
/// <param name="Answer">What it must be told there.</param>
/// <param name="IsOpen">The authority was not told yet that it can ask.</param>
internal sealed record DomainChallenge(string Address, string Token, string Answer, bool IsOpen);

/// <param name="detail">For the brand's owners: what the authority said.</param>
/// <param name="keepsOrder">The fault is none of the order's.</param>
/// <param name="wait">How long the authority wants to be let be.</param>
internal sealed class AuthorityException(CertificateFault fault, string detail, bool keepsOrder = false, Duration? wait = null, Exception? inner = null) : Exception($"{fault}: {detail}", inner)
{
    public CertificateFault Fault => fault;

    public string Detail => detail;

    public bool KeepsOrder => keepsOrder;

    public Duration? Wait => wait;
}
