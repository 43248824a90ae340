namespace FoodSaaS.Contracts.Payments;

/// <summary>What the pages need on which diners of a brand pay with a gateway's own script.</summary>
public interface IPaymentPages
{
    /// <summary>Null where nobody else's script has anything to do there.</summary>
    Task<GatewaySources?> SourcesAsync(Guid brandId, CancellationToken cancellationToken);
}

/// <summary>Origins as a content security policy names them, separated by spaces.</summary>
/// <param name="Scripts">Where the script comes from, and what it loads itself.</param>
/// <param name="Frames">What it shows in frames: the fields of the card, the bank's question.</param>
/// <param name="Connections">Whom it asks.</param>
/// <param name="Images">Whose pictures it shows on the page itself.</param>
public sealed record GatewaySources(string Scripts, string Frames, string Connections, string Images);
