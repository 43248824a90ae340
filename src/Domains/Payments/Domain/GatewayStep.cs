namespace FoodSaaS.Payments.Domain;

/// <summary>One thing that a gateway is told or asked. Its key names what it is to bring about, so it can be told again; a key that the gateway answers with the same failure each time gives way to the next.</summary>
internal abstract record GatewayStep
{
    /// <summary>The payment or setup that it is about; null where the gateway has still to hear of it.</summary>
    public virtual string? About => null;

    protected abstract string Name { get; }

    /// <summary>The same for the same step of the same payment, however often it is taken, until its key is used up (<see cref="Payment.KeysUsedUp"/>).</summary>
    public string KeyOf(Payment payment) => payment.KeysUsedUp == 0 ? $"{payment.Id:N}:{Name}" : $"{payment.Id:N}:{Name}:{payment.KeysUsedUp}";
}

/// <param name="SetupId">Where a kept method is to pay it.</param>
internal sealed record CreateStep(string? SetupId = null) : GatewayStep
{
    protected override string Name => "create";
}

internal sealed record KeepMethodStep : GatewayStep
{
    protected override string Name => "keep";
}

/// <summary>Pays with the kept method, without the diner.</summary>
internal sealed record ConfirmKeptStep(string IntentId, string SetupId) : GatewayStep
{
    public override string About => IntentId;

    protected override string Name => "confirm";
}

internal sealed record CaptureStep(string IntentId, long Amount) : GatewayStep
{
    public override string About => IntentId;

    protected override string Name => "capture";
}

internal sealed record CancelStep(string IntentId) : GatewayStep
{
    public override string About => IntentId;

    protected override string Name => "cancel";
}

internal sealed record RefundStep(string IntentId, Guid RefundId, long Amount) : GatewayStep
{
    public override string About => IntentId;

    protected override string Name => $"refund:{RefundId:N}";
}

/// <summary>How does it stand?</summary>
internal sealed record LookStep(string IntentId) : GatewayStep
{
    public override string About => IntentId;

    protected override string Name => "look";
}
