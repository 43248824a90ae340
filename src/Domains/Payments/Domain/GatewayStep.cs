namespace FoodSaaS.Payments.Domain;

/// <summary>One thing that a gateway is told or asked. Its key names what it is to bring about, so it can be told again.</summary>
internal abstract record GatewayStep
{
    /// <summary>The same for the same step of the same payment, however often it is taken.</summary>
    public string KeyOf(Payment payment) => $"{payment.Id:N}:{Name}";

    protected abstract string Name { get; }
}

internal sealed record CreateStep : GatewayStep
{
    protected override string Name => "create";
}

internal sealed record KeepMethodStep : GatewayStep
{
    protected override string Name => "keep";
}

internal sealed record AuthoriseKeptStep(string SetupId) : GatewayStep
{
    protected override string Name => "authorise";
}

internal sealed record CaptureStep(string IntentId, long Amount) : GatewayStep
{
    protected override string Name => "capture";
}

internal sealed record CancelStep(string IntentId) : GatewayStep
{
    protected override string Name => "cancel";
}

internal sealed record RefundStep(string IntentId, Guid RefundId, long Amount) : GatewayStep
{
    protected override string Name => $"refund:{RefundId:N}";
}

/// <summary>How does it stand?</summary>
internal sealed record LookStep(string IntentId) : GatewayStep
{
    protected override string Name => "look";
}
